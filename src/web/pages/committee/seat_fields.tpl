<div class="usa-form-group"><label class="usa-label" for="name">[[committee.seat_name]]</label><input class="usa-input" id="name" name="name" autocomplete="off"></div>
<div class="usa-form-group"><label class="usa-label" for="license">[[committee.seat_license]]</label><input class="usa-input" id="license" name="license" autocomplete="off"></div>
<p class="actions"><button class="usa-button usa-button--outline" type="submit">[[committee.name_seat]]</button></p>
