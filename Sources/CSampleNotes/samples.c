#include "CSampleNotes.h"

static const char lecture_notes[] = {
#embed "../../decks/lecture-notes.md"
    , 0};
static const char markers[] = {
#embed "../../decks/markers.md"
    , 0};
static const char podcast_listener[] = {
#embed "../../decks/podcast-listener.md"
    , 0};
static const char reader_outline[] = {
#embed "../../decks/reader-outline.md"
    , 0};

static const struct recall_sample samples[] = {
    {"lecture-notes.md", lecture_notes, sizeof lecture_notes - 1},
    {"markers.md", markers, sizeof markers - 1},
    {"podcast-listener.md", podcast_listener, sizeof podcast_listener - 1},
    {"reader-outline.md", reader_outline, sizeof reader_outline - 1},
};

int recall_sample_count(void) { return sizeof samples / sizeof *samples; }
struct recall_sample recall_sample(int index) { return samples[index]; }
