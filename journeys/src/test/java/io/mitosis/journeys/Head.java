package io.mitosis.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

import io.mitosis.lab.client.Answer;

/// Looks at status and headers only and hangs up, for a stream has no end.
final class Head implements BodySubscriber<String> {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	static Answer of(HttpRequest request) {
		try {
			return new Answer(HTTP.send(request, (answered) -> new Head()), Duration.ZERO);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public CompletionStage<String> getBody() {
		return CompletableFuture.completedStage("");
	}

	@Override
	public void onSubscribe(Subscription body) {
		body.cancel();
	}

	@Override
	public void onNext(List<ByteBuffer> part) {
		// hung up
	}

	@Override
	public void onError(Throwable failure) {
		// hung up
	}

	@Override
	public void onComplete() {
		// hung up
	}

}
