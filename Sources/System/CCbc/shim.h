/* Imena: a register of political prisoners */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef IMENA_CCBC_H
#define IMENA_CCBC_H
#include <Cbc_C_Interface.h>
#endif
