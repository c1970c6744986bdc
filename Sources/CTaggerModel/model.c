#include "CTaggerModel.h"

_Alignas(64) static const unsigned char model[] = {
#embed "model.bin"
};

const void *recall_tagger_model(void) { return model; }
