/// What a system is before anything runs: its folder, its ports, its settings and its addresses.
///
/// A command that talks to the system needs [io.mitosis.lab.system.SystemOption] and nothing else.
@NullMarked
package io.mitosis.lab.system;

import org.jspecify.annotations.NullMarked;
