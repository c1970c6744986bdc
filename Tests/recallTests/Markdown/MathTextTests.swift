import Testing

@testable import recall

struct MathTextTests {
  @Test(arguments: [
    (#"\alpha"#, "α"), ("x^2", "x²"), ("x_1", "x₁"), ("x_{10}^{n+1}", "x₁₀ⁿ⁺¹"),
    (#"\frac{a}{b}"#, "a/b"), (#"\frac{a+b}{2c}"#, "(a+b)/2c"),
    (#"\frac{(a+b)}{2}"#, "(a+b)/2"), (#"\frac12"#, "1/2"), (#"\sqrt{x}"#, "√x"),
    (#"\sqrt{x+1}"#, "√(x+1)"), (#"\sqrt[3]{8}"#, "∛8"), (#"\sqrt[n]{x}"#, "ⁿ√x"),
    (#"a\le b"#, "a ≤ b"), (#"x \to \infty"#, "x → ∞"), (#"\mathbb{R}^n"#, "ℝⁿ"),
    (#"\mathbb{E}[X]"#, "𝔼[X]"), (#"\mathcal{L}"#, "ℒ"), (#"90^\circ"#, "90°"),
    (#"e^{i\pi} + 1 = 0"#, "e^(iπ) + 1 = 0"), (#"e^{-x}"#, "e⁻ˣ"),
    (#"x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}"#, "x₁,₂ = (−b ± √(b² − 4ac))/2a"),
    (#"\text{if } x > 0"#, "if x > 0"), (#"\sin x"#, "sin x"), (#"\log_2 n"#, "log₂ n"),
    (#"\left( \frac{1}{2} \right)"#, "(1/2)"), (#"\hat{y}"#, "y\u{302}"), (#"\vec v"#, "v\u{20D7}"),
    (#"f'(x)"#, "f′(x)"), (#"\{1, 2\}"#, "{1, 2}"), (#"\sum_{i=1}^n i"#, "∑ᵢ₌₁ⁿ i"),
    (#"A \cup B \subseteq C"#, "A ∪ B ⊆ C"), (#"\forall x \in \mathbb{N}"#, "∀ x ∈ ℕ"),
    (#"\begin{pmatrix} a & b \\ c & d \end{pmatrix}"#, "(a b; c d)"),
    (#"\binom{n}{k}"#, "C(n, k)"), (#"H_2O"#, "H₂O"), (#"\neg p \lor q"#, "¬ p ∨ q"),
    (#"\unheard{x}"#, #"\unheardx"#), ("2 + 3", "2 + 3"), ("", ""), ("a^b^c", "aᵇᶜ"),
  ])
  func latexIsReadable(_ latex: String, _ shown: String) {
    #expect(MathText(source: latex).unicode == shown)
  }

  @Test(arguments: [
    "{", "}", "\\", "^", "_", "x^", "\\frac", "\\frac{", "\\sqrt[", "\\begin{", "}}}{{{",
    "\\text{a",
    String(repeating: "{", count: 5000), String(repeating: "\\frac{", count: 2000),
    String(repeating: "x^", count: 5000), String(repeating: "\\sqrt[2]", count: 2000),
  ])
  func nothingStopsIt(_ latex: String) {
    #expect(MathText(source: latex).unicode.utf8.count <= 4 * latex.utf8.count + 16)
  }
}
