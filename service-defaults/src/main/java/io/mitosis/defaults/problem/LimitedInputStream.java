package io.mitosis.defaults.problem;

import java.io.IOException;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import org.springframework.util.unit.DataSize;

/// Counts what is read of a body and throws [ContentTooLargeException] past the limit.
final class LimitedInputStream extends ServletInputStream {

	private final ServletInputStream body;

	private final DataSize limit;

	private long count;

	LimitedInputStream(ServletInputStream body, DataSize limit) {
		this.body = body;
		this.limit = limit;
	}

	@Override
	public int read() throws IOException {
		int value = this.body.read();
		count((value >= 0) ? 1 : 0);
		return value;
	}

	@Override
	public int read(byte[] buffer, int offset, int length) throws IOException {
		int read = this.body.read(buffer, offset, length);
		count(Math.max(0, read));
		return read;
	}

	private void count(int read) {
		this.count += read;
		if (this.count > this.limit.toBytes()) {
			throw new ContentTooLargeException(this.limit);
		}
	}

	@Override
	public boolean isFinished() {
		return this.body.isFinished();
	}

	@Override
	public boolean isReady() {
		return this.body.isReady();
	}

	@Override
	public void setReadListener(ReadListener listener) {
		this.body.setReadListener(listener);
	}

}
