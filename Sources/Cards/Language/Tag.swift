/// Part of speech of a token, as the Penn Treebank names it.
///
/// Source: Santorini, *Part-of-Speech Tagging Guidelines for the Penn Treebank Project*, 1990, with
/// the additions of UD English EWT (`HYPH`, `NFP`, `ADD`, `AFX`, `GW`).
public enum Tag: UInt8, CaseIterable, Hashable, Sendable {
  case nn, nns, nnp, nnps, prp, prpPossessive, wp, wpPossessive, ex, cd
  case vb, vbz, vbp, vbd, vbg, vbn, md
  case jj, jjr, jjs, rb, rbr, rbs, wrb, rp
  case dt, pdt, wdt, `in`, to, cc, pos, uh, fw, ls, sym
  case comma, period, colon, dollar, hyphen, openQuote, closeQuote, openBracket, closeBracket
  case nfp, add, afx, gw, xx

  /// Of all tags.
  static let count = Int(Tag.xx.rawValue) + 1
}
