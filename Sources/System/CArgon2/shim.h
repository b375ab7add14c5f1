// Imena: a register of political prisoners
// SPDX-License-Identifier: Apache-2.0
#include <argon2.h>
