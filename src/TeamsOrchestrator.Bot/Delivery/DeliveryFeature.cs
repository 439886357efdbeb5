using TeamsOrchestrator.Bot.Jobs;

namespace TeamsOrchestrator.Bot.Delivery;

internal static class DeliveryFeature
{
    public static IServiceCollection AddDelivery(this IServiceCollection services)
    {
        services.AddSingleton<CardTable>();
        services.AddSingleton<NodesInOrder>();
        services.AddSingleton<ConversationTraffic>();
        services.AddHostedService<SharedPace>();
        services.AddScoped<CardMessages>();
        services.AddScoped<Duplicates>();
        services.AddScoped<Outbox>();
        return services.AddWork<DeliverConversation>();
    }

    public static IServiceCollection AddCard<TCard>(this IServiceCollection services)
        where TCard : class, ICard
    {
        services.AddScoped<TCard>();
        return services.AddSingleton(new CardRegistration(TCard.Kind, typeof(TCard)));
    }
}
