/// LaTeX's names for characters (`unicode-math`, <https://ctan.org/pkg/unicode-math>).
enum MathSymbols {
  /// Commands whose argument is words.
  static let words: Set<String> = [
    "text", "textrm", "textit", "textbf", "mathrm", "operatorname", "mbox", "textsf", "texttt",
  ]

  /// Names of functions, set upright.
  static let functions: Set<String> = [
    "sin", "cos", "tan", "cot", "sec", "csc", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh",
    "log", "ln", "lg", "exp", "lim", "limsup", "liminf", "max", "min", "sup", "inf", "det", "dim",
    "ker", "gcd", "deg", "arg", "mod", "Pr", "hom",
  ]

  /// Alphabets of their own; commands that only choose a weight leave the letters as they are.
  static var alphabets: [String: (String) -> String] {
    [
      "mathbb": { letters($0, doubleStruck, 0x1D538, 0x1D552, digits: 0x1D7D8) },
      "mathcal": { letters($0, script, 0x1D49C, 0x1D4B6) },
      "mathscr": { letters($0, script, 0x1D49C, 0x1D4B6) },
      "mathfrak": { letters($0, fraktur, 0x1D504, 0x1D51E) },
      "mathbf": { $0 }, "mathit": { $0 }, "mathsf": { $0 }, "boldsymbol": { $0 }, "bm": { $0 },
      "displaystyle": { $0 }, "boxed": { "[\($0)]" }, "underbrace": { $0 }, "overbrace": { $0 },
      "pmod": { " (mod \($0))" },
    ]
  }

  /// Letters that Unicode had before the rest of their alphabet.
  private static let doubleStruck: [Character: Character] = [
    "C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ",
  ]
  private static let script: [Character: Character] = [
    "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ", "e": "ℯ",
    "g": "ℊ", "o": "ℴ",
  ]
  private static let fraktur: [Character: Character] = [
    "C": "ℭ", "H": "ℌ", "I": "ℑ", "R": "ℜ", "Z": "ℨ",
  ]

  private static func letters(
    _ text: String, _ early: [Character: Character], _ capital: UInt32, _ small: UInt32,
    digits: UInt32? = nil
  ) -> String {
    String(
      text.map { character in
        if let letter = early[character] { return letter }
        guard let ascii = character.asciiValue.map(UInt32.init) else { return character }
        let value: UInt32? =
          switch ascii {
          case 0x41...0x5A: capital + ascii - 0x41
          case 0x61...0x7A: small + ascii - 0x61
          case 0x30...0x39: digits.map { $0 + ascii - 0x30 }
          default: nil
          }
        return value.flatMap(Unicode.Scalar.init).map(Character.init) ?? character
      })
  }

  /// Combining marks, set behind their letter.
  static let accents: [String: String] = [
    "hat": "\u{302}", "widehat": "\u{302}", "bar": "\u{304}", "overline": "\u{305}",
    "underline": "\u{332}", "vec": "\u{20D7}", "dot": "\u{307}", "ddot": "\u{308}",
    "tilde": "\u{303}", "widetilde": "\u{303}", "check": "\u{30C}", "acute": "\u{301}",
    "grave": "\u{300}",
  ]

  /// Set with a space on both sides.
  static let relations: [String: String] = [
    "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ne": "≠", "neq": "≠", "equiv": "≡",
    "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "propto": "∝", "ll": "≪", "gg": "≫",
    "lt": "<", "gt": ">", "in": "∈", "notin": "∉", "ni": "∋", "subset": "⊂", "subseteq": "⊆",
    "supset": "⊃", "supseteq": "⊇", "to": "→", "rightarrow": "→", "leftarrow": "←", "gets": "←",
    "leftrightarrow": "↔", "Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔",
    "longrightarrow": "⟶", "longleftarrow": "⟵", "Longrightarrow": "⟹", "implies": "⟹", "iff": "⟺",
    "mapsto": "↦", "uparrow": "↑", "downarrow": "↓", "rightleftharpoons": "⇌", "vdash": "⊢",
    "models": "⊨", "perp": "⊥", "parallel": "∥", "mid": "|", "pm": "±", "mp": "∓", "times": "×",
    "div": "÷", "cup": "∪", "cap": "∩", "setminus": "∖", "wedge": "∧", "land": "∧", "vee": "∨",
    "lor": "∨", "oplus": "⊕", "otimes": "⊗", "prec": "≺", "succ": "≻", "coloneqq": "≔",
  ]

  static let symbols: [String: String] = [
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "varepsilon": "ε",
    "zeta": "ζ", "eta": "η", "theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ",
    "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "omicron": "ο", "pi": "π", "varpi": "ϖ",
    "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ",
    "phi": "φ", "varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ",
    "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ",
    "Psi": "Ψ", "Omega": "Ω", "sum": "∑", "prod": "∏", "coprod": "∐", "int": "∫", "iint": "∬",
    "iiint": "∭", "oint": "∮", "partial": "∂", "nabla": "∇", "infty": "∞", "forall": "∀",
    "exists": "∃", "nexists": "∄", "emptyset": "∅", "varnothing": "∅", "neg": "¬", "lnot": "¬",
    "cdot": "·", "ast": "∗", "star": "⋆", "circ": "∘", "bullet": "•", "degree": "°", "prime": "′",
    "hbar": "ℏ", "ell": "ℓ", "Re": "ℜ", "Im": "ℑ", "aleph": "ℵ", "angle": "∠", "triangle": "△",
    "square": "□", "dots": "…", "ldots": "…", "cdots": "⋯", "vdots": "⋮", "ddots": "⋱",
    "langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉",
    "lbrace": "{", "rbrace": "}", "lvert": "|", "rvert": "|", "vert": "|", "Vert": "‖",
    "lVert": "‖", "rVert": "‖", "|": "‖", "top": "⊤", "bot": "⊥", "therefore": "∴", "because": "∵",
    "dagger": "†", "quad": "  ", "qquad": "   ", ",": " ", ":": " ", ";": " ", " ": " ", "!": "",
    "{": "{", "}": "}", "%": "%", "$": "$", "#": "#", "&": "&", "_": "_", "limits": "",
    "nolimits": "", "displaystyle": "", "textstyle": "", "colon": ":", "backslash": "\\",
  ]
}
