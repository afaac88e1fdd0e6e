#include "editor/codeeditor.h"
