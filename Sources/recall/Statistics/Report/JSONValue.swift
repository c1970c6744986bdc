/// JSON without a type of its own; keys whose value is `nil` are left out.
enum JSONValue: Encodable, ExpressibleByDictionaryLiteral, ExpressibleByArrayLiteral {
  case object([String: JSONValue])
  case array([JSONValue])
  case string(String)
  case int(Int)
  case double(Double)

  init(dictionaryLiteral elements: (String, JSONValue?)...) {
    let known = elements.compactMap { key, value in value.map { (key, $0) } }
    self = .object(Dictionary(known, uniquingKeysWith: { $1 }))
  }

  init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .object(let values): try values.encode(to: encoder)
    case .array(let values): try values.encode(to: encoder)
    case .string(let value): try value.encode(to: encoder)
    case .int(let value): try value.encode(to: encoder)
    case .double(let value): try value.encode(to: encoder)
    }
  }

  /// Adds the keys of another object.
  func merging(_ other: JSONValue) -> JSONValue {
    guard case .object(let mine) = self, case .object(let theirs) = other else { return self }
    return .object(mine.merging(theirs) { $1 })
  }
}
