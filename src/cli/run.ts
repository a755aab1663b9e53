import { EXIT_DONE } from "./exitCodes.ts";
import { failureCode, failureText } from "./failures.ts";
import { chooseLanguage } from "./language.ts";
import { pageWidth, write } from "./terminal.ts";
import { VERSION } from "./version.ts";

/**
 * Runs a command line.
 *
 * @param args without node and the script
 * @returns the exit code; nothing is thrown, and the user sees no stack
 */
export async function run(args: readonly string[]): Promise<number> {
  const language = chooseLanguage(args, process.env);
  try {
    const { readCommandLine } = await import("./commandLine.ts");
    const command = readCommandLine(args);
    switch (command.kind) {
      case "version":
        await write(process.stdout, `${VERSION}\n`);
        return EXIT_DONE;
      case "help": {
        const { helpText } = await import("./helpText.ts");
        await write(process.stdout, helpText(command.command, language, pageWidth(process.stdout)));
        return EXIT_DONE;
      }
      case "simulate": {
        const { simulateCommand } = await import("./simulateCommand.ts");
        return await simulateCommand(command.options, language);
      }
      case "compare": {
        const { compareCommand } = await import("./compareCommand.ts");
        return await compareCommand(command.options, language);
      }
      case "reinforce": {
        const { reinforceCommand } = await import("./reinforceCommand.ts");
        return await reinforceCommand(command.options, language);
      }
      case "transfer": {
        const { transferCommand } = await import("./transferCommand.ts");
        return await transferCommand(command.options, language);
      }
      case "staff": {
        const { staffCommand } = await import("./staffCommand.ts");
        return await staffCommand(command.options, language);
      }
      case "schedule": {
        const { scheduleCommand } = await import("./scheduleCommand.ts");
        return await scheduleCommand(command.options, language);
      }
      case "sweep": {
        const { sweepCommand } = await import("./sweepCommand.ts");
        return await sweepCommand(command.options, language);
      }
      case "check": {
        const { checkCommand } = await import("./checkCommand.ts");
        return await checkCommand(command.options, language);
      }
      case "serve": {
        const { serveCommand } = await import("./serveCommand.ts");
        return await serveCommand(command.options, language);
      }
      case "schema": {
        const { schemaCommand } = await import("./schemaCommand.ts");
        return await schemaCommand(command.options);
      }
      case "init": {
        const { initCommand } = await import("./initCommand.ts");
        return await initCommand(command.options, language);
      }
    }
  } catch (error) {
    await write(process.stderr, failureText(error, language, process.env.PLATEAU_DEBUG === "1"));
    return failureCode(error);
  }
}
