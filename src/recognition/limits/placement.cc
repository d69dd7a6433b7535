#include "recognition/limits/placement.h"

#include <algorithm>

namespace laurel::recognition {

Rational& Placement::left(std::size_t bucket, int year) {
  const auto [place, fresh] = left_.try_emplace({bucket, year});
  if (fresh) place->second = std::max(Rational(), cap_(bucket, year));
  return place->second;
}

Rational& Placement::held(const Step& by, std::size_t bucket) {
  Guest& guest = guests_[by.guest];
  const auto place = std::ranges::find(guest.fits, bucket) - guest.fits.begin();
  return guest.held[static_cast<std::size_t>(place)];
}

// A chain guest → bucket → guest → … → bucket with room: each guest on the way hands on what it holds in the
// bucket before (augmenting path).
bool Placement::find_path(std::size_t guest, std::vector<bool>& seen, std::vector<Step>& path) {
  seen[guest] = true;
  const auto& fits = guests_[guest].fits;
  const int year = guests_[guest].year;
  for (std::size_t fit = 0; fit < fits.size(); ++fit)
    if (!left(fits[fit], year).is_zero()) {
      path.push_back({guest, fit});
      return true;
    }
  for (std::size_t fit = 0; fit < fits.size(); ++fit) {
    path.push_back({guest, fit});
    if (move_on(fits[fit], year, seen, path)) return true;
    path.pop_back();
  }
  return false;
}

bool Placement::move_on(std::size_t bucket, int year, std::vector<bool>& seen, std::vector<Step>& path) {
  return std::ranges::any_of(movable_, [&](std::size_t other) {
    const Guest& guest = guests_[other];
    if (seen[other] || guest.year != year || std::ranges::find(guest.fits, bucket) == guest.fits.end() ||
        held({other, 0}, bucket).is_zero())
      return false;
    return find_path(other, seen, path);
  });
}

void Placement::push(const std::vector<Step>& path, Rational& wanted) {
  const auto bucket_of = [&](const Step& step) { return guests_[step.guest].fits[step.fit]; };
  Rational& room = left(bucket_of(path.back()), guests_[path.back().guest].year);
  Rational amount = std::min(wanted, room);
  for (std::size_t i = 1; i < path.size(); ++i)
    amount = std::min(amount, held(path[i], bucket_of(path[i - 1])));
  for (std::size_t i = 0; i < path.size(); ++i) {
    if (i > 0) held(path[i], bucket_of(path[i - 1])) -= amount;
    guests_[path[i].guest].held[path[i].fit] += amount;
  }
  room -= amount;
  wanted -= amount;
}

Rational Placement::take(std::vector<std::size_t> fits, int year, Rational wanted) {
  const std::size_t guest = guests_.size();
  if (fits.size() > 1) movable_.push_back(guest);
  const auto count = fits.size();
  guests_.push_back({std::move(fits), std::vector<Rational>(count), year});
  const Rational asked = wanted;
  std::vector<bool> seen(guests_.size());
  std::vector<Step> path;
  while (!wanted.is_zero() && find_path(guest, seen, path)) {
    push(path, wanted);
    path.clear();
    seen.assign(guests_.size(), false);
  }
  return asked - wanted;
}

}  // namespace laurel::recognition
