/// Lists that are read page by page at the same cost, however deep: keyset paging, newest first.
@NullMarked
package io.mitosis.defaults.paging;

import org.jspecify.annotations.NullMarked;
