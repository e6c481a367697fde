/// Processes of the operating system: started apart from us, remembered in files, measured and ended.
@NullMarked
package io.mitosis.lab.process;

import org.jspecify.annotations.NullMarked;
