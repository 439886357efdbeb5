namespace TeamsOrchestrator.Bot.Instructions;

internal static class InstructionsFeature
{
    public static IServiceCollection AddInstructions(this IServiceCollection services) => services.AddSingleton<InstructionsLink>();
}
