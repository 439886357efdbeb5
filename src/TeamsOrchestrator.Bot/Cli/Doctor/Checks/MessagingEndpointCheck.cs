using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using TeamsOrchestrator.Bot.Access;
using TeamsOrchestrator.Teams.Inbound;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Whether the bot can be reached under its public address, and lets nobody in without a token.</summary>
internal sealed class MessagingEndpointCheck(IOptions<TeamsChannelOptions> channel, IOptions<PublicAddressOptions> options, OutsideCalls outside) : ICheck
{
    public string Name => "messaging-endpoint";

    public IReadOnlyList<Type> Needs => [typeof(TeamsChannelOptions), typeof(PublicAddressOptions)];

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (channel.Value.LocalMode)
        {
            return [Finding.Skipped(Name, ModeCheck.Local)];
        }

        if (new PublicAddress(options).Url is not { } url)
        {
            return [Finding.Warning(Name, $"{PublicAddress.Setting} is not set, so whether Teams gets through cannot be looked at.", "Set it to the address of the bot or of its tunnel.")];
        }

        var endpoint = url + TeamsChannelEndpoints.Path;
        try
        {
            using var http = outside.CreateClient();
            using var body = new StringContent("{}", Encoding.UTF8, "application/json");
            using var answer = await http.PostAsync(new Uri(endpoint), body, cancellationToken);
            var ours = answer.StatusCode is HttpStatusCode.Unauthorized && await IsOursAsync(http, url, cancellationToken);
            return [ours ? Finding.Ok(Name, $"{endpoint} can be reached, and refuses whoever shows no token.") : Explain(endpoint, answer.StatusCode)];
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return [Finding.Fault(Name, $"{endpoint} cannot be reached: {OutsideCalls.Reason(exception)}", "Start the bot and its tunnel or proxy, and compare the address with Bot__PublicUrl.")];
        }
    }

    // A tunnel that asks for a sign-in answers 401 as well.
    private static async Task<bool> IsOursAsync(HttpClient http, string url, CancellationToken cancellationToken)
    {
        using var health = await http.GetAsync(new Uri(url + "/health/live"), cancellationToken);
        return health.IsSuccessStatusCode && string.Equals(await health.Content.ReadAsStringAsync(cancellationToken), "Healthy", StringComparison.Ordinal);
    }

    private Finding Explain(string endpoint, HttpStatusCode status) => (int)status switch
    {
        401 or 403 or (>= 300 and < 400) => Finding.Fault(
            Name, $"{endpoint} is reached, and something before the bot asks for a sign-in ({(int)status}).", "Teams does not sign in: let everybody through to the bot (devtunnel: --allow-anonymous). The bot checks the token of Teams itself."),
        404 or 405 => Finding.Fault(Name, $"{endpoint} leads to something that is not this bot ({(int)status}).", "Compare the port of the tunnel or proxy with the one that the bot says at its start."),
        502 or 503 or 504 => Finding.Fault(Name, $"{endpoint} leads to a tunnel or proxy that does not reach the bot ({(int)status}).", "Start the bot, and compare its port with that of the tunnel or proxy."),
        >= 200 and < 300 or 400 => Finding.Fault(Name, $"What answers at {endpoint} asks for no token ({(int)status}): it is another program, or the bot in local mode.", "Start the bot with the same settings as doctor has."),
        _ => Finding.Fault(Name, $"{endpoint} answers {(int)status}, and 401 was to be expected.", "Look into the bot's log, and into that of the tunnel or proxy."),
    };
}
