package io.mitosis.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;

import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/// A real browser without a window, if this machine has `chromium` and `chromedriver` on its path.
final class Chromium implements AutoCloseable {

	private static final Path SCREENSHOTS = Path.of("target/screenshots");

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final ChromeDriver driver;

	private final WebDriverWait patience;

	private Chromium(File program, File driverProgram) {
		this.driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driverProgram).build(),
				options(program));
		this.patience = new WebDriverWait(this.driver, PATIENCE);
	}

	static boolean isHere() {
		return program("chromium").isPresent() && program("chromedriver").isPresent();
	}

	static Chromium start() {
		return new Chromium(program("chromium").orElseThrow(), program("chromedriver").orElseThrow());
	}

	void open(String address) {
		this.driver.get(address);
	}

	String address() {
		return this.driver.getCurrentUrl();
	}

	String title() {
		return this.driver.getTitle();
	}

	/// Waits until somebody could see it.
	WebElement see(String css) {
		return this.patience.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
	}

	void click(String css) {
		this.patience.until(ExpectedConditions.elementToBeClickable(By.cssSelector(css))).click();
	}

	void write(String css, String text) {
		see(css).sendKeys(text);
	}

	/// Does something in the window that has just opened, until it closes by itself.
	void inTheNewWindow(Runnable steps) {
		String page = this.driver.getWindowHandle();
		this.patience.until(ExpectedConditions.numberOfWindowsToBe(2));
		this.driver.getWindowHandles()
			.stream()
			.filter((window) -> !window.equals(page))
			.forEach((window) -> this.driver.switchTo().window(window));
		steps.run();
		this.patience.until(ExpectedConditions.numberOfWindowsToBe(1));
		this.driver.switchTo().window(page);
	}

	/// What went wrong in the pages and files under an address, such as what their
	/// content security policy forbade.
	List<String> errors(String address) {
		return this.driver.manage()
			.logs()
			.get(LogType.BROWSER)
			.getAll()
			.stream()
			.filter((entry) -> entry.getLevel().intValue() >= Level.WARNING.intValue())
			.map(LogEntry::getMessage)
			.filter((message) -> message.startsWith(address))
			.toList();
	}

	void photograph(String name) {
		try {
			Files.createDirectories(SCREENSHOTS);
			Files.write(SCREENSHOTS.resolve(name + ".png"), this.driver.getScreenshotAs(OutputType.BYTES));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void close() {
		this.driver.quit();
	}

	/// Its sandbox is not to be had as root, as in a container.
	private static ChromeOptions options(File program) {
		LoggingPreferences console = new LoggingPreferences();
		console.enable(LogType.BROWSER, Level.ALL);
		ChromeOptions options = new ChromeOptions().setBinary(program)
			.addArguments("--headless=new", "--window-size=1280,1400", "--no-sandbox", "--disable-dev-shm-usage");
		options.setCapability(ChromeOptions.LOGGING_PREFS, console);
		return options;
	}

	private static Optional<File> program(String name) {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.map((folder) -> new File(folder, name))
			.filter(File::canExecute)
			.findFirst();
	}

}
