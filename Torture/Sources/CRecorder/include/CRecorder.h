/* A library to be preloaded (LD_PRELOAD) into a program: it sees every call that changes a file
   below a folder.

   RECORDER_FOLDER  the folder; without it nothing happens
   RECORDER_LOG     writes down each call and its bytes, and what goes to standard output, in order
   RECORDER_KILL    ends the process with SIGKILL at this call, counted from 1
   RECORDER_FAIL    this call and all after it fail …
   RECORDER_ERRNO   … with this error

   An entry of the log: a letter (# start of a process, O a file is made, W write, X truncate,
   S sync, R rename, U unlink, D a folder is made, 1 standard output), 4 bytes length of the path,
   8 bytes offset, 4 bytes length of the data, in the machine's order; the path below the folder;
   the data. A rename has the new path as its data. */
