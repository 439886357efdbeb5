using TeamsOrchestrator.Bot;
using TeamsOrchestrator.Bot.Cli;
using TeamsOrchestrator.Bot.Start;

if (CommandLine.Handles(args))
{
    return await CommandLine.RunAsync(args);
}

try
{
    var builder = ProductBuilder.Create(args);
    builder.AddTeamsOrchestrator();
    var app = builder.Build();
    app.UseTeamsOrchestrator();
    await app.RunTeamsOrchestratorAsync();
    return 0;
}
catch (Exception exception) when (StartFault.Explain(exception) is { } sentence)
{
    await Console.Error.WriteLineAsync(sentence);
    return 1;
}
