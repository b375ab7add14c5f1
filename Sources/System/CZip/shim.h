/* Imena: a register of political prisoners */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef IMENA_CZIP_H
#define IMENA_CZIP_H
#include <zip.h>
#endif
