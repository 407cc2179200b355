/** What a person can have done, and the keys, menus and lists that start it. */
@NullMarked
package org.railcount.app.command;

import org.jspecify.annotations.NullMarked;
