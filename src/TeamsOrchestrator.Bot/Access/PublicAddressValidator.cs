using Microsoft.Extensions.Options;

namespace TeamsOrchestrator.Bot.Access;

internal sealed class PublicAddressValidator : IValidateOptions<PublicAddressOptions>
{
    public ValidateOptionsResult Validate(string? name, PublicAddressOptions options) =>
        !string.IsNullOrWhiteSpace(options.PublicUrl) && PublicAddress.Fault(PublicAddress.Setting, options.PublicUrl) is { } fault
            ? ValidateOptionsResult.Fail(fault)
            : ValidateOptionsResult.Success;
}
