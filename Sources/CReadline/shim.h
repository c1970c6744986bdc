/* GNU readline's globals behind functions, because Swift 6 lets no code touch C's mutable globals.

   State lives in statics of functions: each Swift file that calls these functions has its own
   copy, so exactly one file may (Terminal/Readline.swift). */
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <time.h>
#include <unistd.h>
#include <wchar.h>
#include <readline/readline.h>
#include <readline/history.h>

struct recall_state {
  /* The signal that came and was not yet answered; 0 for none. */
  volatile sig_atomic_t signal;
  /* Bytes on the line when it came. */
  int typed;
  /* The window has another size; Ctrl-Z; the program goes on after a stop. */
  volatile sig_atomic_t resized, stopped, continued;
  /* The thread that reads keys, the only one that a signal can wake. */
  pthread_t reader;
  /* What Ctrl-Z and Ctrl-\ did before the prompt. */
  struct sigaction old_stop, old_quit;
  /* Drawn to the right of the input, with its width in columns. */
  char *hint;
  int hint_width;
  int input_column;
  int has_colour, has_cursor, has_directions;
  /* Draws what stands above the prompt, at the size that the terminal has now. */
  void (*redraw)(void *context);
  void *redraw_context;
  /* The words that Tab completes, ended by NULL. */
  char **words;
};

static inline struct recall_state *recall_state(void) {
  static struct recall_state state;
  return &state;
}

/* A thread that has only just begun may be given the signal, and would leave the reader asleep. */
static inline void recall_on_signal(int number) {
  struct recall_state *state = recall_state();
  if (!pthread_equal(pthread_self(), state->reader)) pthread_kill(state->reader, number);
  else if (number == SIGWINCH) state->resized = 1;
  else if (number == SIGTSTP) state->stopped = 1;
  else if (number == SIGCONT) state->continued = 1;
  else state->signal = number;
}

/* The signal that came since the last call; 0 for none. */
static inline int recall_take_signal(void) {
  int number = recall_state()->signal;
  recall_state()->signal = 0;
  return number;
}

static inline int recall_typed(void) { return recall_state()->typed; }

static inline void recall_forget_interrupt(void) {
  if (recall_state()->signal == SIGINT) recall_state()->signal = 0;
}

/* Stops as Ctrl-Z asks, with the terminal as it was found, until the program is continued. */
static inline void recall_stop(void) {
  struct recall_state *state = recall_state();
  struct sigaction ours;
  state->stopped = 0;
  rl_deprep_terminal();
  sigaction(SIGTSTP, &state->old_stop, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

/* Sizes come in dozens while a window is being dragged; the last one counts. */
static inline void recall_await_last_size(void) {
  struct recall_state *state = recall_state();
  for (int round = 0; state->resized && round < 25; round++) {
    struct timespec pause = {0, 40000000};
    state->resized = 0;
    nanosleep(&pause, NULL);
  }
  state->resized = 0;
  rl_reset_screen_size();
}

/* What stands above the prompt, written where the cursor is or over the whole screen. */
static inline void recall_draw_page(const char *before) {
  struct recall_state *state = recall_state();
  fputs(before, rl_outstream);
  fflush(rl_outstream);
  if (state->redraw != NULL) state->redraw(state->redraw_context);
}

/* Draws everything anew when the screen is no longer what readline thinks it is. */
static inline void recall_refresh(void) {
  struct recall_state *state = recall_state();
  int resized = state->resized, continued = state->continued;
  if (!resized && !continued) return;
  if (resized) recall_await_last_size();
  state->continued = 0;
  if (continued) {
    /* Whoever had the terminal meanwhile has left it in a mode of their own. */
    rl_deprep_terminal();
    rl_prep_terminal(1);
    recall_draw_page("\n");
  } else if (state->has_cursor) {
    /* The rows are no longer where they were: a narrower terminal breaks them. */
    recall_draw_page("\033[H");
    fputs("\033[J", rl_outstream);
  } else {
    return;
  }
  rl_forced_update_display();
}

/* Ctrl-L: the question stays on the cleared screen. */
static inline int recall_clear_screen(int count, int key) {
  (void)count;
  (void)key;
  if (recall_state()->has_cursor) recall_draw_page("\033[H\033[2J");
  else rl_crlf();
  rl_forced_update_display();
  return 0;
}

/* Wherever .inputrc left Ctrl-L as readline has it. */
static inline void recall_bind_clear_screen(void) {
  Keymap maps[] = {emacs_standard_keymap, vi_insertion_keymap, vi_movement_keymap};
  for (size_t index = 0; index < sizeof maps / sizeof *maps; index++)
    if (rl_function_of_keyseq("\f", maps[index], NULL) == rl_clear_screen)
      rl_bind_key_in_map('\f', recall_clear_screen, maps[index]);
}

static inline void recall_await(sigset_t *signals) {
  static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};
  sigemptyset(signals);
  for (size_t index = 0; index < sizeof numbers / sizeof *numbers; index++)
    sigaddset(signals, numbers[index]);
}

/* Waits for a key or a signal, without a gap in which a signal could be missed. After a signal
   that ends the line readline() returns NULL. */
static inline int recall_getc(FILE *stream) {
  struct recall_state *state = recall_state();
  sigset_t awaited, before;
  recall_await(&awaited);
  for (;;) {
    fd_set input;
    int file = fileno(stream), ready = 0, failure = 0;
    pthread_sigmask(SIG_BLOCK, &awaited, &before);
    if (!state->signal && !state->resized && !state->stopped && !state->continued) {
      FD_ZERO(&input);
      FD_SET(file, &input);
      ready = pselect(file + 1, &input, NULL, NULL, NULL, &before);
      failure = ready < 0 ? errno : 0;
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (state->signal != 0) {
      state->typed = rl_end;
      rl_echo_signal_char(state->signal);
      return READERR;
    }
    if (state->stopped) recall_stop();
    recall_refresh();
    if (ready > 0) return rl_getc(stream);
    if (failure != 0 && failure != EINTR) return EOF;
  }
}

/* Columns of what is typed, and whether letters that run from right to left are in it. */
static inline int recall_input_width(int *runs_left) {
  mbstate_t shift;
  int width = 0;
  *runs_left = 0;
  memset(&shift, 0, sizeof shift);
  for (int index = 0; index < rl_end;) {
    wchar_t letter;
    size_t length = mbrtowc(&letter, rl_line_buffer + index, (size_t)(rl_end - index), &shift);
    if (length == 0 || length > (size_t)(rl_end - index)) {
      memset(&shift, 0, sizeof shift);
      length = 1;
      width += 1;
    } else {
      /* Readline shows a control character as two. */
      int columns = wcwidth(letter);
      width += columns < 0 ? 2 : columns;
      *runs_left |= (letter >= 0x590 && letter < 0x900) || (letter >= 0xfb1d && letter < 0xfe00) ||
                    (letter >= 0xfe70 && letter < 0xfeff);
    }
    index += (int)length;
  }
  return width;
}

/* Draws the line, then the hint at the right edge while the input leaves room for it. */
static inline void recall_redisplay(void) {
  struct recall_state *state = recall_state();
  int rows, columns, width, runs_left;
  rl_redisplay();
  if (state->hint == NULL) return;
  rl_get_screen_size(&rows, &columns);
  if (columns > 88) columns = 88;
  width = state->input_column + recall_input_width(&runs_left);
  if (width + 3 + state->hint_width > columns) {
    if (width < columns) fprintf(rl_outstream, "\0337\r\033[%dC\033[K\0338", width);
  } else {
    /* A mark of direction ends what runs from right to left, or the hint would be drawn into it. */
    fprintf(rl_outstream, "\0337\r\033[%dC%s%s%s%s\0338", columns - state->hint_width,
            runs_left && state->has_directions ? "\342\200\216" : "",
            state->has_colour ? "\033[2m" : "", state->hint, state->has_colour ? "\033[0m" : "");
  }
  fflush(rl_outstream);
}

static inline char *recall_match(const char *text, int index) {
  static int next;
  char **words = recall_state()->words;
  if (index == 0) next = 0;
  while (words != NULL && words[next] != NULL) {
    char *word = words[next++], *match;
    if (strncmp(word, text, strlen(text)) == 0) return strdup(word);
    /* A command may be written with a colon everywhere. */
    if (text[0] == ':' && strncmp(word, text + 1, strlen(text + 1)) == 0) {
      match = (char *)malloc(strlen(word) + 2);
      if (match == NULL) return NULL;
      match[0] = ':';
      return strcpy(match + 1, word) - 1;
    }
  }
  return NULL;
}

static inline char **recall_complete(const char *text, int start, int end) {
  (void)end;
  rl_attempted_completion_over = 1;
  return start == 0 ? rl_completion_matches(text, recall_match) : NULL;
}

/* Notes and answers are UTF-8, so where the locale is not, its character type is made so. */
static inline void recall_use_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
  if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) return;
  const char *all = getenv("LC_ALL");
  setenv(all != NULL && *all != 0 ? "LC_ALL" : "LC_CTYPE", "C.UTF-8", 1);
}

/* Once, before the first prompt. */
static inline void recall_start_readline(int has_cursor, int has_directions) {
  struct sigaction action;
  recall_use_utf8();
  recall_state()->has_cursor = has_cursor;
  recall_state()->has_directions = has_directions;
  recall_state()->reader = pthread_self();
  rl_readline_name = "recall";
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_attempted_completion_function = recall_complete;
  rl_completer_word_break_characters = " ";
  rl_basic_quote_characters = "";
  rl_getc_function = recall_getc;
  memset(&action, 0, sizeof action);
  action.sa_handler = recall_on_signal;
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
  sigaction(SIGHUP, &action, NULL);
  sigaction(SIGWINCH, &action, NULL);
  sigaction(SIGCONT, &action, NULL);
  /* Now, because with another redisplay function readline takes the terminal for a dumb one. */
  rl_initialize();
  recall_bind_clear_screen();
  using_history();
  stifle_history(200);
}

static inline void recall_set_hint(
    const char *hint, int width, int input_column, int has_colour) {
  struct recall_state *state = recall_state();
  free(state->hint);
  state->hint = hint == NULL ? NULL : strdup(hint);
  state->hint_width = width;
  state->input_column = input_column;
  state->has_colour = has_colour;
  rl_redisplay_function = hint == NULL ? rl_redisplay : recall_redisplay;
}

/* NULL for a prompt with nothing above it. */
static inline void recall_set_redraw(void (*redraw)(void *context), void *context) {
  recall_state()->redraw = redraw;
  recall_state()->redraw_context = context;
}

/* Takes over an array of strings from strdup, ended by NULL. */
static inline void recall_set_words(char **words) {
  char **old = recall_state()->words;
  recall_state()->words = words;
  for (char **word = old; word != NULL && *word != NULL; word++) free(*word);
  free(old);
}

static inline void recall_catch(int number, struct sigaction *old) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = recall_on_signal;
  sigaction(number, &action, old);
  if (old->sa_handler == SIG_IGN) sigaction(number, old, NULL);
}

/* One line; NULL at the end of input or after a signal, with the terminal as it was found. */
static inline char *recall_readline(const char *prompt) {
  struct recall_state *state = recall_state();
  char *line;
  recall_catch(SIGTSTP, &state->old_stop);
  recall_catch(SIGQUIT, &state->old_quit);
  line = readline(prompt);
  sigaction(SIGTSTP, &state->old_stop, NULL);
  sigaction(SIGQUIT, &state->old_quit, NULL);
  return line;
}
