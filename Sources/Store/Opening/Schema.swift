import GRDB

/// What a collection of this version is made of.
struct Schema {
  struct Item: Hashable {
    var type: String
    var name: String
    var sql: String
  }

  private(set) var items: [Item]

  /// As the migrations make it.
  static func current() throws -> Schema {
    let empty = try DatabaseQueue()
    try Migrations.migrator.migrate(empty)
    return try empty.read(Schema.init)
  }

  init(_ db: Database) throws {
    items = try Row.fetchAll(
      db,
      sql: """
        SELECT type, name, sql FROM main.sqlite_schema
        WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
          AND name NOT LIKE 'grdb\\_%' ESCAPE '\\'
        """
    ).map { Item(type: $0[0], name: $0[1], sql: $0[2]) }
  }

  /// Items of this schema that a file lacks or has in another form.
  func missing(from other: Schema) -> [Item] {
    let there = Set(other.items)
    return items.filter { !there.contains($0) }
  }

  func sql(ofTable name: String) -> String? {
    items.first { $0.type == "table" && $0.name == name }?.sql
  }
}
