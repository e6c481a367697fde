package io.mitosis.gateway.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.Semaphore;

import io.mitosis.defaults.problem.UnavailableException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// Waits for the whole body, so that a slow or broken sender costs a service nothing and never looks like a slow
/// service. Who takes too long gets 408.
///
/// Each body gets one part of memory for nothing; the parts beyond it are counted, and 503 says that all are taken.
final class WholeBodies extends OncePerRequestFilter {

	private static final int PART = 16 * 1024;

	private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

	private final Semaphore parts = new Semaphore(1024); // 16 MiB

	private final Duration timeout;

	private final HandlerExceptionResolver problems;

	WholeBodies(Duration timeout, HandlerExceptionResolver problems) {
		this.timeout = timeout;
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getContentLengthLong() <= 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Holding holding = new Holding();
		try {
			chain.doFilter(new WholeRequest(request, holding.read(request.getInputStream())), response);
		}
		catch (BodyRefusedException refused) {
			refused.answer(request, response, this.problems);
		}
		finally {
			holding.release();
		}
	}

	/// What one request has taken of the memory.
	private final class Holding {

		private int taken;

		byte[] read(InputStream body) {
			try {
				return readAll(body);
			}
			catch (SocketTimeoutException ex) {
				throw BodyRefusedException.of(HttpStatus.REQUEST_TIMEOUT);
			}
			catch (IOException ex) {
				throw BodyRefusedException.of(HttpStatus.BAD_REQUEST);
			}
			catch (RuntimeException ex) { // the limit of the body
				throw new BodyRefusedException(ex);
			}
		}

		private byte[] readAll(InputStream body) throws IOException {
			long start = System.nanoTime();
			ByteArrayOutputStream whole = new ByteArrayOutputStream();
			byte[] buffer = new byte[PART];
			for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
				whole.write(buffer, 0, read);
				take((whole.size() - 1) / PART);
				if (System.nanoTime() - start > WholeBodies.this.timeout.toNanos()) {
					throw new SocketTimeoutException();
				}
			}
			return whole.toByteArray();
		}

		private void take(int needed) {
			int more = needed - this.taken;
			if (more > 0 && !WholeBodies.this.parts.tryAcquire(more)) {
				throw new UnavailableException("Memory for more bodies", RETRY_AFTER, null);
			}
			this.taken = Math.max(needed, this.taken);
		}

		void release() {
			WholeBodies.this.parts.release(this.taken);
		}

	}

}
