using System.CommandLine;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Agents.Evaluation;
using TeamsOrchestrator.Agents.Models;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Models;
using TeamsOrchestrator.Bot.Start;

namespace TeamsOrchestrator.Bot.Cli.Eval.Prompting;

/// <summary><c>eval prompts</c>: versions of a prompt side by side on cases whose answer is known.</summary>
internal static class PromptsCommand
{
    /// <summary>What the help says below the options.</summary>
    public const string Notes = """
        Every version is asked about the same cases: for some job ads, CVs of the ad's profession and as many of others. The criteria are drafted from the ad by rules, once for all versions. The product's version is always among them, each --prompt adds one of a file, and --local adds the agent that follows rules. The model is the one of Ai__Endpoint and Ai__Model, as the bot uses it; what is asked costs what it costs there. Nothing is kept. As in a screening everything is covered first that no model is to learn.

        nDCG@10 and Pairs: how well the CVs of the ad's profession stand before the others, and the share of pairs in the right order. Evidence: claims with a quote that stands in the CV, of all claims. Held: cases in which a planted line that talks to an AI changed no verdict; Noticed: those whose line the program sees by itself, so that in a screening no model would have read the file. Swaps: cases in which another name, other pronouns and another university changed no verdict. Varied: verdicts that were others when the same was asked again, and how far the scores of one CV lay apart. No answer: questions without an answer that could be used.

        --cvs and --jobs are those of 'eval screening'. An ad is asked about for at most twice --take CVs, each of them --runs times and twice more.

        With --json the result is one object: prompt, cases, ads, runs, and versions, each with the figures of its row.

        Exit code 0: it was measured.
        Exit code 1: it was measured, and some questions had no answer; or the model could not be asked.
        Exit code 2: the arguments, the file of a version or the settings are wrong; a sentence says what to change.
        """;

    public static Command Create()
    {
        var name = new Argument<string>("name") { Description = "The prompt: screener." };
        var files = new Option<string[]>("--prompt") { HelpName = "FILE", Description = "A version in a file. May be given several times." };
        var local = new Option<bool>("--local") { Description = "Measure the agent that follows rules as well." };
        var cvs = new Option<string>("--cvs") { HelpName = "PATH", Description = "The CVs with their categories: a CSV file or a folder of folders." };
        var jobs = new Option<string>("--jobs") { HelpName = "FOLDER", Description = "One job ad for each category." };
        var ads = new Option<int>("--ads") { HelpName = "N", Description = "How many job ads; the default is 6.", DefaultValueFactory = _ => 6 };
        var take = new Option<int>("--take") { HelpName = "N", Description = "How many CVs of the ad's profession, and of others, for each ad; the default is 3.", DefaultValueFactory = _ => 3 };
        var runs = new Option<int>("--runs") { HelpName = "N", Description = "How often each case is asked; the default is 2.", DefaultValueFactory = _ => 2 };
        var json = new Option<bool>("--json") { Description = "Print JSON instead of a table." };
        var command = new Command("prompts", "Measures versions of a prompt side by side on labelled cases.") { name, files, local, cvs, jobs, ads, take, runs, json };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            new PromptOrder
            {
                Name = parsed.GetRequiredValue(name), Files = parsed.GetValue(files) ?? [], Local = parsed.GetValue(local), Cvs = parsed.GetValue(cvs), Jobs = parsed.GetValue(jobs),
                Ads = Within(parsed.GetValue(ads), "--ads", 100), Take = Within(parsed.GetValue(take), "--take", 1000), Runs = Within(parsed.GetValue(runs), "--runs", 20), Json = parsed.GetValue(json),
            },
            cancellationToken));
        return command;
    }

    private static int Within(int value, string option, int most) => value >= 1 && value <= most ? value : throw new RefusedException($"{option} has to be a number from 1 to {most}.");

    private static async Task<int> RunAsync(PromptOrder order, CancellationToken cancellationToken)
    {
        await using var services = Services();
        var options = Options(services);
        var versions = await PromptVersions.ReadAsync(order, services, cancellationToken);
        var cases = await services.GetRequiredService<PromptCases>().ChooseAsync(
            await services.GetRequiredService<CategorisedCvs>().ReadAsync(order.Cvs, cancellationToken), await CategoryAds.ReadAsync(order.Jobs, cancellationToken), order.Ads, order.Take, cancellationToken);
        await Console.Error.WriteLineAsync($"{cases.Count} cases of {cases.DistinctBy(one => one.Ad, StringComparer.Ordinal).Count()} job ads; at most {cases.Count * (order.Runs + 2)} questions a version.");
        try
        {
            var figures = new List<PromptFigures>();
            foreach (var version in versions)
            {
                figures.Add(await services.GetRequiredService<PromptEvaluation>().MeasureAsync(version, cases, order.Runs, options.MaxConcurrency, cancellationToken));
            }

            var report = ReportedEvaluation.Of(order, cases, figures, options);
            await (order.Json ? PromptsJson.WriteAsync(report, cancellationToken) : PromptsTable.WriteAsync(report));
            return figures.TrueForAll(figure => figure.NoAnswer == 0) ? ExitCodes.Done : ExitCodes.Incomplete;
        }
        catch (ModelFaultException fault)
        {
            await Console.Error.WriteLineAsync($"The language model cannot be asked ({fault.Kind}), so nothing was measured. The command doctor says what to do.");
            return ExitCodes.Incomplete;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Stopped. What was asked until now was paid for; nothing was kept.");
            return ExitCodes.Stopped;
        }
    }

    private static ServiceProvider Services()
    {
        try
        {
            var services = new ServiceCollection().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(ProductBuilder.Create([]).Configuration).AddLocalAgents();
            services.AddOptions<AiOptions>().BindConfiguration("Ai");
            return services.AddSingleton<IValidateOptions<AiOptions>, AiOptionsValidator>().AddSingleton<ModelPace>().AddSingleton<ModelClients>()
                .AddSingleton<CategorisedCvs>().AddSingleton<CvVariants>().AddSingleton<PromptCases>().AddSingleton<PromptEvaluation>().BuildServiceProvider();
        }
        catch (StartException fault)
        {
            throw new RefusedException(fault.Message);
        }
    }

    private static AiOptions Options(ServiceProvider services)
    {
        try
        {
            return services.GetRequiredService<IOptions<AiOptions>>().Value;
        }
        catch (Exception exception) when (StartFault.Explain(exception) is { } sentence)
        {
            throw new RefusedException(sentence);
        }
    }
}
