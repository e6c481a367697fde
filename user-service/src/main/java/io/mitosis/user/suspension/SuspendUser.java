package io.mitosis.user.suspension;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/// An admin's request; the reason is kept for other admins and shown to nobody else.
record SuspendUser(@NotBlank @Size(max = 500) String reason) {

}
