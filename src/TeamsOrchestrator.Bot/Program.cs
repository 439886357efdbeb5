using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot;
using TeamsOrchestrator.Bot.Cli;
using TeamsOrchestrator.Bot.Data;
using TeamsOrchestrator.Bot.Start;
using TeamsOrchestrator.Bot.Workflows;

if (CommandLine.Handles(args))
{
    return await CommandLine.RunAsync(args);
}

try
{
    DotEnv.Load();
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddTeamsOrchestrator();
    var app = builder.Build();
    app.UseTeamsOrchestrator();
    await app.RunTeamsOrchestratorAsync();
    return 0;
}
catch (Exception exception) when (exception is StartException or OptionsValidationException or WorkflowFileException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
