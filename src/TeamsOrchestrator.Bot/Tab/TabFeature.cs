using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Chat;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Tab;

/// <summary>The personal tab of the Teams app. Teams shows its page in a frame, in every mode of the bot.</summary>
internal static class TabFeature
{
    public static void MapTab(this IEndpointRouteBuilder app) => app.MapGet(RequisitionsTab.Path, (HttpRequest request, HttpResponse response, BotLink chat, IOptions<TeamsChannelOptions> channel) =>
    {
        var words = Words.For(PreferredLanguage.Of(request));
        var headers = response.Headers;
        headers.ContentSecurityPolicy = FrameRules.Policy(RequisitionsTab.StyleHash, channel.Value.ChatLink);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
        headers.ContentLanguage = words.Culture.TwoLetterISOLanguageName;
        headers.Vary = "Accept-Language";
        return Results.Text(RequisitionsTab.Render(words, chat.Url), "text/html", System.Text.Encoding.UTF8);
    });
}
