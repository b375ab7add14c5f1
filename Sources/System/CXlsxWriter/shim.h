/* Imena: a register of political prisoners */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef IMENA_CXLSXWRITER_H
#define IMENA_CXLSXWRITER_H
#include <xlsxwriter.h>
#endif
