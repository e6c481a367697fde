/// Follows what billing-service tells of the account that belongs to each person.
@NullMarked
package io.mitosis.user.account;

import org.jspecify.annotations.NullMarked;
