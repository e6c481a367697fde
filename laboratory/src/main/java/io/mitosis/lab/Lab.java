package io.mitosis.lab;

import io.mitosis.lab.audit.AuditCommand;
import io.mitosis.lab.command.Bench;
import io.mitosis.lab.command.BreakCommand;
import io.mitosis.lab.command.Completion;
import io.mitosis.lab.command.UpCommand;
import io.mitosis.lab.command.DownCommand;
import io.mitosis.lab.command.StatusCommand;
import io.mitosis.lab.command.LogsCommand;
import io.mitosis.lab.command.StartCommand;
import io.mitosis.lab.command.StopCommand;
import io.mitosis.lab.command.RebuildCommand;
import io.mitosis.lab.command.RestartCommand;
import io.mitosis.lab.command.HealCommand;
import io.mitosis.lab.command.KillCommand;
import io.mitosis.lab.command.ScaleCommand;
import io.mitosis.lab.command.SoakCommand;
import io.mitosis.lab.command.ResetCommand;
import io.mitosis.lab.command.WarmCommand;
import io.mitosis.lab.command.DoctorCommand;
import io.mitosis.lab.demo.DemoCommand;
import io.mitosis.lab.dlt.DltCommand;
import io.mitosis.lab.events.EventsCommand;
import io.mitosis.lab.image.ImagesCommand;
import io.mitosis.lab.kind.KindCommand;
import io.mitosis.lab.login.LoginCommand;
import io.mitosis.lab.login.LogoutCommand;
import io.mitosis.lab.login.TokenCommand;
import io.mitosis.lab.mail.MailCommand;
import io.mitosis.lab.mongo.MongodbCommand;
import io.mitosis.lab.recovery.BackupCommand;
import io.mitosis.lab.recovery.RestoreCommand;
import io.mitosis.lab.timeline.FollowCommand;
import io.mitosis.lab.watch.AlertsCommand;
import io.mitosis.lab.watch.WatchCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ScopeType;

/// The command `./lab`; every subcommand is named here.
@Command(name = "lab", mixinStandardHelpOptions = true, scope = ScopeType.INHERIT, versionProvider = Version.class,
		synopsisSubcommandLabel = "COMMAND", description = "Runs Mitosis as local processes: one cell becomes many.",
		subcommands = { UpCommand.class, DownCommand.class, StatusCommand.class, WatchCommand.class,
				AlertsCommand.class, LogsCommand.class, StartCommand.class, StopCommand.class, RestartCommand.class,
				KillCommand.class, ScaleCommand.class, BreakCommand.class, HealCommand.class, SoakCommand.class,
				ResetCommand.class, WarmCommand.class, DoctorCommand.class, LoginCommand.class, LogoutCommand.class,
				TokenCommand.class, MailCommand.class, EventsCommand.class, FollowCommand.class, AuditCommand.class,
				DemoCommand.class, DltCommand.class, BackupCommand.class, RestoreCommand.class, RebuildCommand.class,
				MongodbCommand.class, ImagesCommand.class, KindCommand.class, Bench.class, Completion.class })
final class Lab {

	private Lab() {
	}

	public static void main(String[] arguments) {
		System.exit(commandLine().execute(arguments));
	}

	static CommandLine commandLine() {
		return new CommandLine(new Lab()).setExecutionExceptionHandler(new OneSentence())
			.setAbbreviatedOptionsAllowed(false);
	}

}
