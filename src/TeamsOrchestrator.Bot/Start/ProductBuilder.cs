namespace TeamsOrchestrator.Bot.Start;

/// <summary>Takes the settings in: those of the file <c>.env</c>, of the environment and of the arguments, the same for serving and for commands.</summary>
internal static class ProductBuilder
{
    public static WebApplicationBuilder Create(string[] args)
    {
        DotEnv.Load();
        return WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    }
}
