using TeamsOrchestrator.Bot.Chat.Dialogs;
using TeamsOrchestrator.Bot.Chat.Invokes;
using TeamsOrchestrator.Bot.Delivery;
using TeamsOrchestrator.Bot.Jobs;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Chat;

internal static class ChatFeature
{
    public static IServiceCollection AddChat(this IServiceCollection services)
    {
        services.AddScoped<IActivityHandler, TeamsBot>();
        services.AddScoped<ChatTurn>();
        services.AddScoped<CommandTurn>();
        services.AddScoped<CardTurn>();
        services.AddScoped<InvokeTurn>();
        services.AddScoped<DialogTurn>();
        services.AddSingleton<DialogSupport>();
        services.AddScoped<EditedMessage>();
        services.AddScoped<ConversationEnd>();
        services.AddScoped<Redeliveries>();
        services.AddScoped<Greeter>();
        services.AddSingleton<CommandTable>();
        services.AddSingleton<CardActionTable>();
        services.AddSingleton<InvokeTable>();
        services.AddCard<NoticeCard>();
        services.AddCard<NotUnderstoodCard>();
        services.AddWork<OpenPersonalChat>();
        services.AddInvoke<OpenDialog>();
        services.AddInvoke<SubmitDialog>();
        services.AddInvoke<TakeFeedback>();
        services.AddInvoke<RefuseTokenExchange>();
        services.AddInvoke<RefuseSignIn>();
        return services.AddCardAction<SayAction>();
    }

    /// <summary>Registers a command.</summary>
    /// <param name="services">The services.</param>
    /// <param name="phrases">What people say for it: the English name first, then translations.</param>
    public static IServiceCollection AddCommand<THandler>(this IServiceCollection services, params string[] phrases)
        where THandler : class, ICommand
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new CommandRegistration(phrases[0], phrases, typeof(THandler)));
    }

    public static IServiceCollection AddCardAction<TAction>(this IServiceCollection services)
        where TAction : class, ICardAction
    {
        services.AddScoped<TAction>();
        return services.AddSingleton(new CardActionRegistration(TAction.Verb, typeof(TAction)));
    }

    public static IServiceCollection AddInvoke<TInvoke>(this IServiceCollection services)
        where TInvoke : class, IInvoke
    {
        services.AddScoped<TInvoke>();
        return services.AddSingleton(new InvokeRegistration(TInvoke.Name, typeof(TInvoke)));
    }
}
