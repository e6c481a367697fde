/// How an admin keeps somebody out for a while; the cause that billing gives is the business of `account`.
@NullMarked
package io.mitosis.user.suspension;

import org.jspecify.annotations.NullMarked;
