using System.CommandLine;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.Bot.Cli.Screen;

/// <summary><c>screen</c>: the agents of the chat on files, without the chat. It writes to the terminal only and keeps nothing.</summary>
internal static class ScreenCommand
{
    /// <summary>What the help says below the options.</summary>
    public const string Notes = """
        PDF, Word (.docx), text and Markdown are read, and zips of them, within the limits of the chat. Subfolders are looked into as well. Files and folders whose names begin with a dot are passed over, and so are the job description and the criteria where they lie in the folder.

        Nothing is kept, and nothing is sent anywhere. It needs no settings, no data folder and no port.

        Exit code 0: every CV that could be read was screened; files that could not be read are listed.
        Exit code 1: a CV that could be read was not screened, or there was none that could be read.
        Exit code 2: the arguments are wrong; a sentence says what to change.

        Example: TeamsOrchestrator.Bot screen --job job.md --cvs applications
        """;

    public static Command Create()
    {
        var job = new Option<string>("--job") { HelpName = "FILE", Description = "The job description. The criteria are taken from it, and the title." };
        var cvs = new Option<string>("--cvs") { HelpName = "FOLDER", Description = "The folder with the CVs." };
        var criteria = new Option<string>("--criteria")
        {
            HelpName = "FILE", Description = "Criteria to use instead of those of the job description: a JSON array such as requisition.criteria of what --json prints.",
        };
        var skills = SkillsOption.Create();
        var json = new Option<bool>("--json") { Description = "Print JSON with every criterion, quote and page instead of a table." };
        var command = new Command("screen", "Compares CVs with a job description and prints them ranked, with the agents of the chat. A person decides, not the ranking.") { job, cvs, criteria, skills, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new ScreenOrder(
                parsed.GetValue(job) ?? throw new RefusedException("--job is missing: name the file with the job description, for instance --job job.md."),
                parsed.GetValue(cvs) ?? throw new RefusedException("--cvs is missing: name the folder with the CVs, for instance --cvs applications."),
                parsed.GetValue(criteria),
                parsed.GetValue(skills),
                parsed.GetValue(json)),
            cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(ScreenOrder order, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddLocalAgents(skills: SkillsOption.Load(order.Skills)).AddScreenCommand().BuildServiceProvider();
        return await services.GetRequiredService<ScreenFiles>().RunAsync(order, cancellationToken);
    }

    private static IServiceCollection AddScreenCommand(this IServiceCollection services) =>
        services.AddSingleton<JobFile>().AddSingleton<CvFolder>().AddSingleton<ScreenFiles>();
}
