import Glibc

/// What a person learns, and how well, is nobody else's business.
enum Privacy {
  /// Every file that this process makes is for its owner alone, SQLite's and those of libraries
  /// included, from the moment it is there; set when first asked for.
  ///
  /// The value is the mask it was started with, for the programs it starts.
  static let startMask = umask(0o077)

  /// Closes a folder of ours that others may look into, such as one restored from an archive.
  static func close(folder: String) {
    var status = stat()
    guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      status.st_uid == geteuid(), status.st_mode & 0o077 != 0
    else { return }
    chmod(folder, 0o700)
  }
}
