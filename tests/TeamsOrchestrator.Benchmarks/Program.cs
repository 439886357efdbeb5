using System.CommandLine;
using TeamsOrchestrator.Benchmarks.Channel;
using TeamsOrchestrator.Benchmarks.Screening;
using TeamsOrchestrator.BotTests.Infrastructure;

// Before anything else: its start is measured too.
if (args is [ChannelHost.Name, .. var hostArgs])
{
    return await ChannelHost.RunAsync(hostArgs);
}

var cvs = new Option<int>("--cvs") { Description = "How many CVs are handed in, in messages of ten.", DefaultValueFactory = _ => 100 };
var database = new Option<Database>("--database") { Description = "The store. PostgreSql needs TEST_POSTGRES.", DefaultValueFactory = _ => Database.Sqlite };
var screening = new Command("screening", "A whole screening through the chat: time, memory and size of the database.") { cvs, database };
screening.SetAction(async (options, cancellationToken) =>
{
    var figures = await ScreeningBenchmark.RunAsync(options.GetRequiredValue(cvs), options.GetRequiredValue(database), cancellationToken);
    await Console.Out.WriteLineAsync(figures.ToMarkdown());
});

var channel = new Command(ChannelHost.Name, "A bot of the channel library alone, for a load driver: --urls http://127.0.0.1:4101") { TreatUnmatchedTokensAsErrors = false };
return await new RootCommand("Measures the product from outside, in a process of its own.") { screening, channel }.Parse(args).InvokeAsync();
