#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>
static inline int rl_end_x(void){ return rl_readline_version; }
