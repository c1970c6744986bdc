#ifndef RECALL_CLIBFUZZER_H
#define RECALL_CLIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

/// The driver of libFuzzer, which `-sanitize=fuzzer` links in.
int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*one)(const uint8_t *bytes, size_t count));

#endif
