// Nothing but the resource beside it: a target in C carries a file without linking the whole of Foundation.

#include "NameData.h"
