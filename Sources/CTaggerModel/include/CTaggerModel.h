#ifndef RECALL_TAGGER_MODEL_H
#define RECALL_TAGGER_MODEL_H

/* The model of the part-of-speech tagger, made by `train-tagger`: 64-byte aligned, read in place. */
const void *_Nonnull recall_tagger_model(void);

#endif
