using TeamsOrchestrator.Bot;

var builder = WebApplication.CreateBuilder(args);
builder.AddTeamsOrchestrator();
var app = builder.Build();
app.UseTeamsOrchestrator();
return await app.RunTeamsOrchestratorAsync();
