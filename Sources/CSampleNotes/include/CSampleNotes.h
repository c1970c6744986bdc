#ifndef RECALL_SAMPLE_NOTES_H
#define RECALL_SAMPLE_NOTES_H

/* The notes of decks/, in the binary, so that an installed recall has them, too. */
struct recall_sample {
  const char *_Nonnull name;
  const char *_Nonnull text;
  long size;
};

int recall_sample_count(void);
/* From 0 to the count. */
struct recall_sample recall_sample(int index);

#endif
