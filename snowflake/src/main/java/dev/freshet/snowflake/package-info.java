/** Connections to Snowflake through the Snowpark client. */
@NullMarked
package dev.freshet.snowflake;

import org.jspecify.annotations.NullMarked;
