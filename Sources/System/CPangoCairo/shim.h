/* Imena: a register of political prisoners */
/* SPDX-License-Identifier: Apache-2.0 */
#ifndef IMENA_CPANGOCAIRO_H
#define IMENA_CPANGOCAIRO_H
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#endif
