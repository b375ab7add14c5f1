/* Imena: a register of political prisoners */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef IMENA_CZLIB_H
#define IMENA_CZLIB_H
#include <zlib.h>
#endif
