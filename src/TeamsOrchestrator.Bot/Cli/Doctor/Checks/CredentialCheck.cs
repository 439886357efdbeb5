using Microsoft.Extensions.Options;
using TeamsOrchestrator.Teams.Inbound;
using TeamsOrchestrator.Teams.Probes;

namespace TeamsOrchestrator.Bot.Cli.Doctor.Checks;

/// <summary>Whether Microsoft Entra gives the bot a token: it has to show one with everything that it sends.</summary>
internal sealed class CredentialCheck(IOptions<TeamsChannelOptions> channel, IServiceProvider services) : ICheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    public string Name => "token";

    public IReadOnlyList<Type> Needs => [typeof(TeamsChannelOptions)];

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (channel.Value.LocalMode)
        {
            return [Finding.Skipped(Name, ModeCheck.Local)];
        }

        var probe = services.GetService<CredentialProbe>() ?? new CredentialProbe(channel.Value);
        var answer = await probe.AskAsync(Limit, cancellationToken);
        return [answer.Problem switch
        {
            CredentialProblem.None => Finding.Ok(Name, $"Microsoft Entra gave the bot a token for {Credential}."),
            CredentialProblem.Refused => Refused(answer.Code),
            CredentialProblem.Unusable => Unusable(),
            _ => Finding.Fault(Name, "Microsoft Entra did not answer.", "Check that this machine reaches https://login.microsoftonline.com, perhaps through a proxy (HTTPS_PROXY)."),
        }];
    }

    private string Credential => channel.Value switch
    {
        { ClientSecret.Length: > 0 } => "Bot__ClientSecret",
        { CertificatePath.Length: > 0 } => "Bot__CertificatePath",
        _ => "Bot__ManagedIdentityClientId",
    };

    private Finding Refused(string? code) => code switch
    {
        "AADSTS7000215" or "invalid_client" => Finding.Fault(Name, $"Microsoft Entra does not accept the secret ({code}).", "Put the secret's value into Bot__ClientSecret, not its id; where it was not written down, make a new one."),
        "AADSTS7000222" => Finding.Fault(Name, $"The secret has expired ({code}).", "Make a new one in the registration and put its value into Bot__ClientSecret."),
        "AADSTS700016" => Finding.Fault(Name, $"In the tenant of Bot__TenantId there is no registration with the id of Bot__AppId ({code}).", "Compare both with the overview page of the registration."),
        "AADSTS90002" or "AADSTS900021" or "AADSTS900023" => Finding.Fault(Name, $"There is no tenant as in Bot__TenantId ({code}).", "Take the directory (tenant) id of the registration's overview page."),
        "AADSTS700027" => Finding.Fault(Name, $"Microsoft Entra does not know the certificate ({code}).", "Upload its public part under 'Certificates & secrets' of the registration."),
        "AADSTS53003" => Finding.Fault(Name, $"A conditional access policy of the tenant keeps the bot out ({code}).", "Ask whoever keeps the policies to let this registration in from here."),
        _ => Finding.Fault(Name, $"Microsoft Entra refused the bot ({code ?? "without a code"}).", $"Look the code up at https://login.microsoftonline.com/error and check Bot__AppId, Bot__TenantId and {Credential}."),
    };

    private Finding Unusable() => Credential switch
    {
        "Bot__CertificatePath" => Finding.Fault(Name, "The certificate of Bot__CertificatePath cannot be used.", "It has to be a PFX without password, or a PEM file with certificate and private key, which this account may read."),
        "Bot__ManagedIdentityClientId" => Finding.Fault(Name, "There is no managed identity on this machine.", "It exists in Azure only, and has to be assigned to where the bot runs. Elsewhere use Bot__ClientSecret or Bot__CertificatePath."),
        _ => Finding.Fault(Name, "Bot__AppId, Bot__TenantId and Bot__ClientSecret make no credential.", "Compare the two ids with the overview page of the registration."),
    };
}
