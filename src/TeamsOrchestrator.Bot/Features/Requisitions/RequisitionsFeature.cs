using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Bot.Delivery;

namespace TeamsOrchestrator.Bot.Features.Requisitions;

internal static class RequisitionsFeature
{
    public static IServiceCollection AddRequisitions(this IServiceCollection services)
    {
        services.AddScoped<OwnedRequisition>();
        services.AddScoped<AskEnd>();
        services.AddCommand<WithdrawCommand>("withdraw", "zurückziehen");
        services.AddCommand<NoAiCommand>("no ai", "keine ki", "ohne ki");
        services.AddCommand<CloseCommand>("close", "schließen", "schliessen");
        services.AddCommand<CancelCommand>("cancel", "abbrechen");
        services.AddCard<EndCard>();
        services.AddCard<WithdrawCard>();
        services.AddCard<NoAiCard>();
        services.AddCardAction<DeclineAi>();
        services.AddCardAction<EndRequisition>();
        services.AddCardAction<ReopenRequisition>();
        services.AddCardAction<WithdrawCandidate>();
        return services.AddCardAction<UndoWithdrawal>();
    }
}
