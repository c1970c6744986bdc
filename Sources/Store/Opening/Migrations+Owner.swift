import GRDB

extension Migrations {
  /// Whose file it is.
  enum Owner {
    case nobody, us, another, newer
  }

  static func owner(_ db: Database) throws -> Owner {
    guard try db.tableExists("grdb_migrations") else {
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
      return tables == 0 ? .nobody : .another
    }
    guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationID else {
      // Between the table of the steps and the first step nothing else is there.
      let tables = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'")
      return tables == 0 ? .nobody : .another
    }
    return try migrator.hasBeenSuperseded(db) ? .newer : .us
  }
}
