#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
#include <ctype.h>
#include <pthread.h>
#include <string.h>

// What a node is, in one switch; cmark's own extension types are run-time globals.
enum recall_node {
  RECALL_OTHER, RECALL_HEADING, RECALL_PARAGRAPH, RECALL_LIST, RECALL_ITEM, RECALL_TASK,
  RECALL_CODE_BLOCK, RECALL_QUOTE, RECALL_TABLE, RECALL_TABLE_HEADER, RECALL_TABLE_ROW,
  RECALL_TEXT, RECALL_SOFT_BREAK, RECALL_LINE_BREAK, RECALL_CODE, RECALL_EMPHASIS, RECALL_STRONG,
  RECALL_STRIKETHROUGH, RECALL_LINK, RECALL_IMAGE, RECALL_DROPPED
};

static inline enum recall_node recall_node_kind(cmark_node *node) {
  switch (cmark_node_get_type(node)) {
  case CMARK_NODE_HEADING: return RECALL_HEADING;
  case CMARK_NODE_PARAGRAPH: return RECALL_PARAGRAPH;
  case CMARK_NODE_LIST: return RECALL_LIST;
  case CMARK_NODE_CODE_BLOCK: return RECALL_CODE_BLOCK;
  case CMARK_NODE_BLOCK_QUOTE: return RECALL_QUOTE;
  case CMARK_NODE_TEXT: return RECALL_TEXT;
  case CMARK_NODE_SOFTBREAK: return RECALL_SOFT_BREAK;
  case CMARK_NODE_LINEBREAK: return RECALL_LINE_BREAK;
  case CMARK_NODE_CODE: return RECALL_CODE;
  case CMARK_NODE_EMPH: return RECALL_EMPHASIS;
  case CMARK_NODE_STRONG: return RECALL_STRONG;
  case CMARK_NODE_LINK: return RECALL_LINK;
  case CMARK_NODE_IMAGE: return RECALL_IMAGE;
  case CMARK_NODE_ITEM:
    return strcmp(cmark_node_get_type_string(node), "tasklist") == 0 ? RECALL_TASK : RECALL_ITEM;
  case CMARK_NODE_HTML_BLOCK: case CMARK_NODE_HTML_INLINE: case CMARK_NODE_THEMATIC_BREAK:
  case CMARK_NODE_FOOTNOTE_DEFINITION: case CMARK_NODE_FOOTNOTE_REFERENCE: return RECALL_DROPPED;
  default: break;
  }
  const char *name = cmark_node_get_type_string(node);
  if (strcmp(name, "table") == 0) return RECALL_TABLE;
  if (strcmp(name, "table_header") == 0) return RECALL_TABLE_HEADER;
  if (strcmp(name, "table_row") == 0) return RECALL_TABLE_ROW;
  if (strcmp(name, "strikethrough") == 0) return RECALL_STRIKETHROUGH;
  return RECALL_OTHER;
}

// Whether looking for addresses in the text would take longer than all the rest: behind each of the
// first thousand at signs of a word cmark reads on to the word's end.
static inline int recall_is_full_of_ats(const char *text, size_t length) {
  size_t cost = 0, start = 0, ats = 0;
  if (memchr(text, '@', length) == NULL) return 0;
  for (size_t i = 0; i <= length; i++) {
    unsigned char byte = i < length ? (unsigned char)text[i] : ' ';
    if (byte == '@') ats++;
    else if (byte < 0x80 && !isalnum(byte) && strchr(".-_", byte) == NULL) {
      if (ats > 1) cost += (ats < 1000 ? ats : 1000) * (i - start);
      start = i + 1;
      ats = 0;
    }
  }
  return cost > 20 * length + 1000000;
}

static pthread_once_t recall_cmark_once = PTHREAD_ONCE_INIT;

// The document's tree; the caller frees it with cmark_node_free.
static inline cmark_node *recall_cmark_parse(const char *text, size_t length) {
  pthread_once(&recall_cmark_once, cmark_gfm_core_extensions_ensure_registered);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT | CMARK_OPT_FOOTNOTES);
  const char *names[] = {"table", "strikethrough", "tasklist", "autolink"};
  int count = recall_is_full_of_ats(text, length) ? 3 : 4;
  for (int i = 0; i < count; i++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(names[i]);
    if (extension) cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_parser_feed(parser, text, length);
  cmark_node *document = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  return document;
}
