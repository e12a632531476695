using AutoMapper;

namespace FacultyDev.Accounts.SignOn;

internal sealed class SignOnMappingProfile : Profile
{
    public SignOnMappingProfile() => CreateMap<SignOnLink, SignOnLinkView>();
}
