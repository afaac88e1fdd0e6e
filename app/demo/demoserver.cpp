#include "demo/demoserver.h"
