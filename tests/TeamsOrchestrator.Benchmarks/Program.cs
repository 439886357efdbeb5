using System.CommandLine;
using TeamsOrchestrator.Benchmarks.Channel;
using TeamsOrchestrator.Benchmarks.Pending;
using TeamsOrchestrator.Benchmarks.Reading;
using TeamsOrchestrator.Benchmarks.Screening;
using TeamsOrchestrator.Benchmarks.Team;
using TeamsOrchestrator.Benchmarks.Turns;
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

var count = new Option<int>("--count") { Description = "How many turns of each kind, one after the other.", DefaultValueFactory = _ => 500 };
var turns = new Command("turns", "A turn in the whole product, without and with something to write: time and CPU.") { count, database };
turns.SetAction(async (options, cancellationToken) =>
    await Console.Out.WriteLineAsync(await TurnsBenchmark.RunAsync(options.GetRequiredValue(count), options.GetRequiredValue(database), cancellationToken)));

var reviews = new Option<int>("--reviews") { Description = "How many reviews there are.", DefaultValueFactory = _ => 1_000_000 };
var pending = new Command("pending", "What pending costs one manager among a great many reviews, in PostgreSQL.") { reviews };
pending.SetAction(async (options, cancellationToken) => await Console.Out.WriteLineAsync(await PendingBenchmark.RunAsync(options.GetRequiredValue(reviews), cancellationToken)));

var files = new Option<string>("--files") { Description = "A folder with PDFs, or CVs of any kind.", Required = true };
var repeats = new Option<int>("--repeats") { Description = "How often each file is read.", DefaultValueFactory = _ => 7 };
var reading = new Command("reading", "Reading PDFs, against a bare pdftotext on the same files.") { files, repeats };
reading.SetAction(async (options, cancellationToken) =>
    await Console.Out.WriteLineAsync(await ReadingBenchmark.RunAsync(options.GetRequiredValue(files), options.GetRequiredValue(repeats), cancellationToken)));

var ads = new Option<string>("--jobs") { Description = "A folder with job ads.", Required = true };
var comparing = new Command("comparing", "Comparing CVs that were read with job ads: covering, comparing, and comparing as somebody else's.") { files, ads, repeats };
comparing.SetAction(async (options, cancellationToken) =>
    await Console.Out.WriteLineAsync(await ComparingBenchmark.RunAsync(options.GetRequiredValue(files), options.GetRequiredValue(ads), options.GetRequiredValue(repeats), cancellationToken)));

var many = new Option<int>("--count") { Description = "How many files are read, again and again from the first.", DefaultValueFactory = _ => 1000 };
var memory = new Command("memory", "What is left in memory of the CVs of a folder that were read one after the other.") { files, many };
memory.SetAction(async (options, cancellationToken) =>
    await Console.Out.WriteLineAsync(await MemoryBenchmark.RunAsync(options.GetRequiredValue(files), options.GetRequiredValue(many), cancellationToken)));

var managers = new Option<int>("--managers") { Description = "How many managers decide at the same time, 26 at most.", DefaultValueFactory = _ => 8 };
var each = new Option<int>("--cvs") { Description = "How many CVs each manager gets.", DefaultValueFactory = _ => 20 };
var nodes = new Option<int>("--nodes") { Description = "How many processes; more than one needs PostgreSql.", DefaultValueFactory = _ => 1 };
var team = new Command("team", "Several managers who decide at once, against the bare transaction; on one node or several.") { managers, each, nodes, database };
team.SetAction(async (options, cancellationToken) => await Console.Out.WriteLineAsync(await TeamBenchmark.RunAsync(
    options.GetRequiredValue(managers), options.GetRequiredValue(each), options.GetRequiredValue(nodes), options.GetRequiredValue(database), cancellationToken)));

var channel = new Command(ChannelHost.Name, "A bot of the channel library alone, for a load driver: --urls http://127.0.0.1:4101") { TreatUnmatchedTokensAsErrors = false };
return await new RootCommand("Measures the product from outside, in a process of its own.") { screening, turns, reading, comparing, memory, team, pending, channel }.Parse(args).InvokeAsync();
